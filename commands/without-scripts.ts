/**
 * A page made at build, without Next's script: what is left is the page's own (`data-keep`). Throws when something
 * would be blocked by the page's policy, which allows neither inline script nor inline style.
 */
export function withoutScripts(html: string, name: string): string {
  const stripped = html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) => (attributes.includes("data-keep") ? script : ""))
    .replace(/<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\bas="script")[^>]*>/g, "");
  if (/<script\b(?![^>]*\bsrc=)/.test(stripped)) throw new Error(`${name}: an inline script is left`);
  if (/<[a-z][^>]*\sstyle="/.test(stripped)) throw new Error(`${name}: a style attribute would be blocked`);
  return stripped;
}
