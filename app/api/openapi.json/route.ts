import { describeRoutes } from "@/server/openapi";
import { routes } from "./routes";

export const dynamic = "force-static";

/** Every route as built. */
export const GET = () => Response.json(describeRoutes(routes));
