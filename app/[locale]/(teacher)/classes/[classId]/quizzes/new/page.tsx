import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { QuizBuilderScreen } from "@/components/bank/quiz-builder-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { buildQuiz } from "@/server/quizzes/build-quiz";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ classId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("quiz-builder.new"), robots: { index: false } };
}

export default async function NewQuizPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const { classId } = await params;
  const { from } = await searchParams;
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, classId);
  const { draft, ...outcome } = await formStateOf(searchParams, viewer, locale);
  const quiz = taught && (await buildQuiz(taught, { slug: null, draft, from: typeof from === "string" ? from : "", locale }));
  if (!quiz) notFound();
  return <QuizBuilderScreen head={taught} quiz={quiz} isDraft={draft !== null} outcome={outcome} locale={locale} t={t} />;
}
