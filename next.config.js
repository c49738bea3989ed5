/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@libsql/client", "libsql", "@node-rs/argon2", "pino", "prom-client"],
  experimental: { globalNotFound: true },
  // Types are a step of their own in npm test; a reader who starts the site need not wait for it.
  typescript: { ignoreBuildErrors: true },
};
