/** next-auth is CommonJS: where a bundler gives its default export, Node itself gives the module that holds it. */
export const defaultExport = <Exported>(imported: Exported): Exported =>
  typeof imported === "function" ? imported : (imported as { default: Exported }).default;
