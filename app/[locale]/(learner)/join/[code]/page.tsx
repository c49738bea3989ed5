import { redirect } from "next/navigation";
import { localeFrom } from "@/app/params";

/** The address on the board and in the QR code: the code is already filled in. */
export default async function JoinByLinkPage({ params }: { params: Promise<{ locale: string; code: string }> }) {
  redirect(`/${await localeFrom(params)}/join?code=${encodeURIComponent((await params).code)}`);
}
