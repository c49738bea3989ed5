/** Finished attempts from which figures are worth reading; with fewer they are shown greyed. */
export const enoughAttempts = 10;
