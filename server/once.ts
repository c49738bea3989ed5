const kept = globalThis as typeof globalThis & { classroom?: Map<string, unknown> };

/** One value a process. Next bundles pages and routes apart, so a module variable may exist several times. */
export function once<Value>(name: string, make: () => Value): Value {
  kept.classroom ??= new Map();
  if (!kept.classroom.has(name)) kept.classroom.set(name, make());
  // Only `make` under the same name ever filled this place.
  return kept.classroom.get(name) as Value;
}

/** So that the next one who asks makes it anew. */
export const forget = (name: string): void => void kept.classroom?.delete(name);
