// Bundled outside Next there is no client to keep server modules from.
export {};
