import { binary, ensureInstalled, node, serverTypescript, typescript } from "./process.mjs";

/** `npm run dev`: the development server on the same data as `npm start`. */
await ensureInstalled();
await node(serverTypescript("server/prepare.ts"));
await node(typescript("commands/build-scripts.ts"));
await node([binary("next/dist/bin/next"), "dev", "--port", process.env.PORT || "3000", "--hostname", "localhost"]).catch(() => undefined);
