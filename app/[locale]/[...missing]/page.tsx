import { notFound } from "next/navigation";

/** Any address without a page, so that "not found" is said in the reader's language and frame. */
export default function MissingPage() {
  notFound();
}
