import { DELETE } from "@/app/api/classes/[classId]/archive/route";

/** HTML forms can only post. */
export const POST = DELETE;
