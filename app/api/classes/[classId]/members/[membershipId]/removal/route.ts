import { DELETE } from "@/app/api/classes/[classId]/members/[membershipId]/route";

/** HTML forms can only post. */
export const POST = DELETE;
