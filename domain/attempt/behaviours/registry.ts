import type { Behaviour, BehaviourName } from "./behaviour";
import { deferred } from "./deferred";
import { immediate } from "./immediate";

export const behaviours = { deferred, immediate } satisfies Record<BehaviourName, Behaviour>;
