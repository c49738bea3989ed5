export type LessonFigures = {
  /** Of the compressed page, as sent. */
  bytes: number;
  encoding: string;
  requestsPerSecond: number;
  cpuMs: number;
  staticRequestsPerSecond: number;
  staticCpuMs: number;
};

export type AttemptFigures = {
  /** Fifty at once. */
  perSecond: number;
  cpuMsTogether: number;
  requestP50Ms: number;
  requestP99Ms: number;
  /** The most the server's processes held. */
  memoryMib: number;
  /** One after another. */
  cpuMsAlone: number;
  stepMsAlone: { start: number; save: number; handIn: number; result: number };
};

/** Rows a second, each acknowledged after its commit reached the disk. */
export type InsertFigures = { oneByOne: number; hundredACommit: number; queue: number };

/** kB (1000 bytes) from server to browser, headers included. */
export type Weight = { total: number; html: number; css: number; js: number; font: number; other: number };

export type BytesFigures = {
  lessonFirst: Weight;
  lessonRepeat: Weight;
  arabicLessonFirst: Weight;
  arabicLessonRepeat: Weight;
  quizFirst: Weight;
};

/** ms from the start of the navigation, first visit, processor slowed four times, slow 4G. */
export type SpeedFigures = { lessonLcp: number; quizInteractive: number };

/** A teacher's pages among a million attempts, each of another class. `fillSeconds`: null when the school was there already. */
export type SchoolFigures = {
  gradebookP50Ms: number;
  gradebookP95Ms: number;
  /** Of the compressed page, as sent. */
  gradebookBytes: number;
  liveP50Ms: number;
  liveP95Ms: number;
  fillSeconds: number | null;
};

export type Measured = {
  lesson?: LessonFigures;
  attempts?: AttemptFigures;
  inserts?: InsertFigures;
  bytes?: BytesFigures;
  speed?: SpeedFigures;
  school?: SchoolFigures;
};

export type Machine = { cores: number; processor: string; memoryGib: number; system: string; node: string; browser: string };

export type Results = {
  takenAt: string;
  seconds: number;
  build: string;
  machine: Machine;
  /** Which share of the cores (0..1) programs that are no part of the bench took meanwhile: much of it spoils the figures. */
  othersShare: number;
  measured: Measured;
  /** What could not be measured, and why. */
  failures: { measure: string; problem: string }[];
};
