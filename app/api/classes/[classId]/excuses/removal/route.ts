import { DELETE } from "@/app/api/classes/[classId]/excuses/route";

/** HTML forms can only post. */
export const POST = DELETE;
