import { inOneLine, loadContent } from "./load";
import { contentReport } from "./report";
import { everyRule } from "./rules/every-rule";

const { content, problems: unreadable } = loadContent();
const problems = [...unreadable, ...everyRule.flatMap((rule) => rule(content))];

console.log(contentReport(content, problems));
if (problems.length > 0) console.log(`\n${problems.map(inOneLine).join("\n")}`);
console.log(`\n${problems.length === 0 ? "No problems" : `Problems: ${problems.length}`} in the content.`);
process.exitCode = problems.length > 0 ? 1 : 0;
