import type { ReactNode } from "react";
import { formatCode } from "@/domain/classes/code";
import type { Translate } from "@/components/shell/translator";
import { QrCode } from "@/components/ui/qr-code";

/** The class's code as it goes on the board: large, with the address and its QR code. */
export function JoinCodePanel({
  code,
  link,
  qr,
  state,
  more,
  t,
}: {
  code: string;
  link: string;
  qr: { size: number; path: string };
  state: "open" | "paused" | "expired";
  /** Where the code is printed and changed. */
  more?: ReactNode;
  t: Translate;
}) {
  return (
    <section className="join-code" aria-labelledby="join-code">
      <div>
        <h2 id="join-code">{t("class.code")}</h2>
        <p className="join-code-letters" dir="ltr">
          {formatCode(code)}
        </p>
        <p className="interface">
          {t("class.join-at")} <bdi className="join-code-link">{link}</bdi>
        </p>
        {state !== "open" && <p className="notice">{t(`class.code-${state}`)}</p>}
        {more}
      </div>
      <QrCode {...qr} label={t("class.qr")} />
    </section>
  );
}
