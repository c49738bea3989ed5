import { makeCalendarLink } from "@/server/calendar/make-calendar-link";
import { acceptInvitation } from "@/server/classes/accept-invitation";
import { changeGroup } from "@/server/classes/change-group";
import { inviteTeacher } from "@/server/classes/invite-teacher";
import { makeGroup } from "@/server/classes/make-group";
import { makeCategory } from "@/server/gradebook/set-category";
import { granted } from "./diary";
import { coTeacher } from "./names";
import { type DemoClass, makeViewer, type School, without } from "./open-class";

/** Ids of what the class has. */
export type Arranged = { categories: { quizzes: string; reading: string; tests: string }; groups: { a: string; b: string } };

/** What is there before the first work: a colleague, two groups, weighed categories, calendars. */
export async function arrangeBerlin(school: School, room: DemoClass): Promise<Arranged> {
  const { taught, students, at } = room;
  const { token } = await inviteTeacher(taught, at(-21, "15:40"));
  const colleague = await makeViewer(school, { ...coTeacher, locale: "en" }, at(-21, "19:05"));
  granted(await acceptInvitation(colleague, token, at(-21, "19:06")));

  const makeHalf = async (name: string, rest: number): Promise<string> => {
    const { groupId } = granted(await makeGroup(taught, name, at(-20, `07:4${2 * rest}`)));
    const memberIds = without(room).filter((_, index) => index % 2 === rest).map(({ membershipId }) => membershipId);
    granted(await changeGroup(taught, groupId, { memberIds }, at(-20, `07:4${2 * rest + 1}`)));
    return groupId;
  };
  const groups = { a: await makeHalf("Group A", 0), b: await makeHalf("Group B", 1) };

  const makeOne = async (name: string, weight: number) => granted(await makeCategory(taught, { name, weight }, at(-20, "07:55"))).categoryId;
  const categories = { quizzes: await makeOne("Quizzes", 50), reading: await makeOne("Reading", 10), tests: await makeOne("Tests", 40) };

  await makeCalendarLink({ viewer: school.teacher, classId: taught.id, now: at(-20, "08:00") });
  for (const { signIn, userId, name: displayName, locale } of students.values()) {
    if (signIn !== "account") continue;
    await makeCalendarLink({ viewer: { userId, sessionId: "", kind: "account", displayName, locale }, classId: null, now: at(-20, "17:00") });
  }
  return { categories, groups };
}
