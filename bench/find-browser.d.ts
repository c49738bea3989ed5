declare module "@/commands/find-browser.mjs" {
  export function findBrowser(): Promise<string>;
}
