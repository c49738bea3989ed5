"use client";

import { useSyncExternalStore } from "react";
import { deviceStore } from "./device-store";

const never = () => () => undefined;

/** Says that answers which came too late to count are still on this device. Nothing where there are none. */
export function LateAnswers({ attemptId, text }: { attemptId: string; text: string }) {
  const count = useSyncExternalStore(
    never,
    () => deviceStore.refused(attemptId).length + deviceStore.waiting(attemptId).length,
    () => 0,
  );
  return count > 0 ? <p className="notice">{text}</p> : null;
}
