import { DELETE } from "@/app/api/classes/[classId]/categories/[categoryId]/route";

/** HTML forms can only post. */
export const POST = DELETE;
