"use client";

import { useParams } from "next/navigation";
import { MessageScreen } from "@/components/shell/message-screen";

/** Next hands an error page nothing of the server's, so its few words stand here in both languages. */
const words = {
  en: {
    title: "Something went wrong on our side",
    text: "Your saved answers are safe. Try again; if it happens again, give your teacher this number:",
    lessons: "Lessons",
    again: "Try again",
  },
  ar: {
    title: "حدث خطأ لدينا",
    text: "إجاباتك المحفوظة سليمة. حاول مرة أخرى، وإذا تكرر الأمر فأعطِ معلمك هذا الرقم:",
    lessons: "الدروس",
    again: "حاول مرة أخرى",
  },
};

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const own = words[locale === "ar" ? "ar" : "en"];
  return (
    <MessageScreen title={own.title} text={own.text} links={[{ href: `/${locale}/lessons`, text: own.lessons }]}>
      <p>
        <code>{error.digest ?? "—"}</code>
      </p>
      <p>
        <button className="button button-main" onClick={reset}>
          {own.again}
        </button>
      </p>
    </MessageScreen>
  );
}
