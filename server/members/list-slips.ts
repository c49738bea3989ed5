import "server-only";
import { listMembers } from "./list-members";
import type { TaughtClass } from "@/server/classes/find-class";
import { personalCodeOf } from "./personal-code";

export type Slip = { membershipId: string; name: string; personalCode: string };

/** What is printed for students who sign in by a slip, by name; `lacking` joined by themselves and have none yet. */
export async function listSlips(taught: TaughtClass): Promise<{ slips: Slip[]; lacking: number }> {
  const { students } = await listMembers(taught);
  return {
    slips: students.flatMap((student) =>
      student.signIn === "slip" ? [{ membershipId: student.id, name: student.name, personalCode: personalCodeOf(student) }] : [],
    ),
    lacking: students.filter(({ signIn }) => signIn === "device").length,
  };
}
