import next from "@next/eslint-plugin-next";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Who may import whom. The globs are disjoint: where two match one file, the later replaces the earlier. */
const zone = (files, patterns, message, ignores = []) => ({
  files,
  ignores: ["**/*.test.{ts,tsx}", ...ignores],
  rules: {
    "no-restricted-imports": ["error", { patterns: [...patterns, "^\\.\\./\\.\\."].map((regex) => ({ regex, message })) }],
  },
});

/** Of the project's own folders, these alone. */
const only = (...folders) => `^@/(?!(${folders.join("|")})/)`;
const noneOf = (...folders) => `^@/(${folders.join("|")})(/|$)`;
const frameworks = "^(react|react-dom|next)(/|$)";
const drizzle = "^drizzle-orm(/|$)";
const views = "(/player|questions/views|\\.tsx)$";

const seeds = ["db/worlds/**", "db/seed.ts"];

const zones = [
  zone(["domain/**"], [only("domain"), frameworks, drizzle, "^node:"], "domain/ is pure: it imports domain/ and zod only."),
  // Seeds make their worlds through the verbs that people use.
  zone(seeds, [only("db", "domain", "server", "content", "questions"), frameworks], "seeds import db/, domain/, content/, questions/*.ts and server/."),
  zone(["db/**"], [only("db", "domain"), frameworks], "db/ imports db/ and domain/.", seeds),
  zone(["questions/**/*.ts"], [only("domain", "questions"), frameworks, drizzle, views], "questions/*.ts is pure; React belongs in questions/*.tsx."),
  zone(["questions/**/*.tsx"], [only("domain", "questions", "components/ui")], "a question view imports domain/, questions/ and components/ui/."),
  zone(["components/ui/**"], [only("components/ui", "domain")], "components/ui/ knows nothing of the product but its words for status and verdict."),
  zone(["components/**"], [noneOf("app", "server", "db", "content")], "components/ receive data as props.", ["components/ui/**"]),
  zone(["server/**"], [noneOf("app", "components"), "questions/views$"], "server/ never imports UI."),
  zone(["app/**"], [noneOf("db"), drizzle], "routes reach data through server/."),
  zone(["content/**"], [only("domain", "questions", "content"), frameworks, drizzle, views], "content/ imports questions/*.ts and domain/."),
  zone(["e2e/**"], [noneOf("app", "components", "server", "questions")], "e2e/ drives the browser; it may use db/ and domain/."),
];

export default tseslint.config(
  { ignores: ["node_modules/", ".next/", ".data/", "public/scripts/", "next-env.d.ts", "test-results/", "playwright-report/"] },
  ...tseslint.configs.recommended,
  { plugins: { "@next/next": next }, rules: { ...next.configs.recommended.rules, "@next/next/no-html-link-for-pages": "off" } },
  // Pages are rendered once, on the server: the rules of components that render again are not theirs.
  { files: ["components/**/*.{ts,tsx}", "questions/**/*.tsx"], ...reactHooks.configs.flat.recommended },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name='transaction']",
          message: "Write through Database.write: interactive transactions fail one another (see db/write-queue.ts).",
        },
        { selector: "ExportDefaultDeclaration", message: "Named exports; a default only where Next demands one." },
      ],
    },
  },
  // Next and the tools want defaults; the browser has transactions of its own.
  { files: ["app/**", "e2e/**", "*.config.ts", "*.config.mjs"], rules: { "no-restricted-syntax": "off" } },
  { files: ["**/*.mjs"], languageOptions: { globals: { process: "readonly", console: "readonly", Buffer: "readonly", setTimeout: "readonly", fetch: "readonly" } } },
  ...zones,
);
