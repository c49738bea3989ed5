import { z } from "zod";
import { startProviderSignIn } from "@/server/auth/start-provider-sign-in";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Goes on to Google or GitHub to sign in, from a plain form; a provider exists when its keys are set.",
  identity: "anyone",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {},
  async handle({ params, locale }) {
    const started = await startProviderSignIn(params.provider ?? "", `/${locale}/progress`);
    return started ? done({ location: started.location }, { seeOther: started.location, cookies: started.cookies }) : notFound;
  },
});
