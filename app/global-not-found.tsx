import type { Metadata } from "next";
import NotFound from "@/app/[locale]/not-found";
import "@/app/styles/main.css";

export const metadata: Metadata = { title: "404 · Ceasefire Classroom" };

/** For addresses outside every layout; pages made at build end here too when their slug does not exist. */
export default function GlobalNotFound() {
  return (
    <html lang="en" dir="ltr">
      <body>
        <main id="main">
          <NotFound />
        </main>
      </body>
    </html>
  );
}
