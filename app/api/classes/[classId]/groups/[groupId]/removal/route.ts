import { DELETE } from "@/app/api/classes/[classId]/groups/[groupId]/route";

/** HTML forms can only post. */
export const POST = DELETE;
