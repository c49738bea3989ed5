/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@libsql/client", "libsql", "@node-rs/argon2", "pino", "prom-client"],
  experimental: { globalNotFound: true },
  // The front (server/serve.ts) compresses nothing twice: static files are compressed at build.
  compress: true,
};
