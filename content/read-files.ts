import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "./rules/problem";

/** Reads files below the content folder and collects what is wrong with them, so that an author sees everything at once. */
export class ContentFiles {
  readonly problems: Problem[] = [];

  constructor(private readonly root: string) {}

  exists(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  /** Names of the folders in a folder, sorted; [] when there is no such folder. */
  folders(path: string): string[] {
    return this.entries(path).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  }

  /** Paths of the JSON files in a folder, sorted. */
  jsonFiles(path: string): string[] {
    return this.entries(path).filter((entry) => entry.isFile() && entry.name.endsWith(".json")).map(({ name }) => `${path}/${name}`);
  }

  text(path: string): string | null {
    if (this.exists(path)) return readFileSync(join(this.root, path), "utf8");
    this.report(path, "", "the file is missing");
    return null;
  }

  /** null when the file is missing, no JSON, or not of this shape. */
  json<T>(path: string, schema: z.ZodType<T>): T | null {
    const raw = this.rawJson(path);
    return raw === undefined ? null : this.parse(path, "", raw, schema);
  }

  /** The records of a file that holds an array; those that are not of this shape are reported and left out. */
  records<T>(path: string, schema: z.ZodType<T>): T[] {
    const raw = this.rawJson(path);
    if (raw === undefined) return [];
    if (!Array.isArray(raw)) {
      this.report(path, "", "expected a list of records: [ … ]");
      return [];
    }
    return raw.flatMap((record: unknown, index) => {
      const parsed = this.parse(path, nameOf(record, index), record, schema);
      return parsed === null ? [] : [parsed];
    });
  }

  parse<T>(path: string, where: string, value: unknown, schema: z.ZodType<T>): T | null {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const at = z.core.toDotPath(issue.path);
      this.report(path, [where, at].filter(Boolean).join(" "), issue.message);
    }
    return null;
  }

  report(path: string, where: string, message: string, rule = "shape") {
    this.problems.push({ rule, file: `content/${path}`, where, message });
  }

  private rawJson(path: string): unknown {
    const text = this.text(path);
    if (text === null) return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      this.report(path, "", `not valid JSON: ${(cause as Error).message}`);
      return undefined;
    }
  }

  private entries(path: string) {
    if (!this.exists(path)) return [];
    return readdirSync(join(this.root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

function nameOf(record: unknown, index: number): string {
  const hasId = typeof record === "object" && record !== null && "id" in record && typeof record.id === "string";
  return hasId ? `${record.id}` : `record ${index + 1}`;
}
