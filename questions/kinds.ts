export const questionKinds = ["choice", "true-false", "short-text", "matching", "ordering", "attribution", "corroboration"] as const;
export type QuestionKind = (typeof questionKinds)[number];
