export { attempts, attemptSteps, itemResults } from "./attempts";
export { identities } from "./identities";
export { lessonProgress } from "./lesson-progress";
export { questionVersions, quizVersions, quizzes } from "./questions";
export { sessions } from "./sessions";
export { users } from "./users";
