import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint({ cwd: process.cwd() });

/** Messages of the import rule alone, for this line as if it stood in that file. */
async function refusalsOf(filePath: string, line: string, rule = "no-restricted-imports"): Promise<string[]> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath });
  if (!result) throw new Error(`${filePath} is not linted at all`);
  return result.messages.filter(({ ruleId, fatal }) => ruleId === rule || fatal).map(({ message }) => message);
}

const imports = (from: string) => `import { x } from "${from}"; export const y = x;`;

describe("who may import whom", () => {
  it.each([
    ["domain/attempt/planted.ts", "@/db/client"],
    ["domain/attempt/planted.ts", "@/questions/registry"],
    ["domain/attempt/planted.ts", "react"],
    ["domain/attempt/planted.ts", "node:fs"],
    ["domain/attempt/planted.ts", "drizzle-orm"],
    ["db/planted.ts", "@/server/env"],
    ["db/planted.ts", "@/content/load"],
    ["db/schema/planted.ts", "next/headers"],
    ["db/worlds/planted.ts", "@/components/shell/translator"],
    ["db/worlds/planted.ts", "react"],
    ["questions/choice/planted.ts", "@/server/database"],
    ["questions/choice/planted.ts", "react"],
    ["questions/choice/planted.ts", "@/questions/choice/player"],
    ["questions/choice/planted.tsx", "@/components/attempt/place"],
    ["questions/choice/planted.tsx", "@/content/load"],
    ["components/ui/planted.tsx", "@/questions/registry"],
    ["components/ui/planted.tsx", "@/components/attempt/place"],
    ["components/attempt/planted.tsx", "@/server/env"],
    ["components/attempt/planted.tsx", "@/db/client"],
    ["components/attempt/planted.tsx", "@/content/messages"],
    ["server/attempts/planted.ts", "@/components/ui/button"],
    ["server/attempts/planted.ts", "@/app/params"],
    ["server/attempts/planted.ts", "@/questions/views"],
    ["app/planted.tsx", "@/db/client"],
    ["app/planted.tsx", "drizzle-orm"],
    ["content/planted.ts", "@/server/env"],
    ["content/planted.ts", "@/db/client"],
    ["content/rules/planted.ts", "react"],
    ["e2e/planted.ts", "@/server/env"],
    ["e2e/planted.ts", "@/components/attempt/place"],
    ["server/attempts/planted.ts", "../../db/client"],
    ["domain/attempt/walkthroughs/planted.ts", "../../grading/grade"],
  ])("%s may not import %s", async (filePath, from) => {
    expect(await refusalsOf(filePath, imports(from))).toHaveLength(1);
  });

  it.each([
    ["domain/attempt/planted.ts", "@/domain/grading/grade"],
    ["domain/attempt/planted.ts", "zod"],
    ["db/planted.ts", "@/domain/locale"],
    ["db/worlds/planted.ts", "@/server/accounts/create-account"],
    ["questions/choice/planted.ts", "@/domain/grading/grade"],
    ["questions/choice/planted.tsx", "@/components/ui/button"],
    ["components/attempt/planted.tsx", "@/questions/views"],
    ["server/attempts/planted.ts", "@/db/client"],
    ["server/attempts/planted.ts", "./load-attempt"],
    ["app/planted.tsx", "@/server/env"],
    ["content/planted.ts", "@/questions/registry"],
    ["e2e/planted.ts", "@/db/factories"],
    ["server/attempts/planted.test.ts", "@/app/params"],
  ])("%s may import %s", async (filePath, from) => {
    expect(await refusalsOf(filePath, imports(from))).toEqual([]);
  });
});

describe("writing", () => {
  it.each(["db/planted.ts", "server/attempts/planted.ts", "content/planted.ts"])("goes through the queue: no bare transaction in %s", async (filePath) => {
    const line = "export const write = (db: { transaction(): void }) => db.transaction();";
    expect(await refusalsOf(filePath, line, "no-restricted-syntax")).toHaveLength(1);
  });

  it("exports by name, except where Next asks for a default", async () => {
    const line = "export default function Planted() {}";
    expect(await refusalsOf("components/attempt/planted.tsx", line, "no-restricted-syntax")).toHaveLength(1);
    expect(await refusalsOf("app/planted.tsx", line, "no-restricted-syntax")).toEqual([]);
  });
});
