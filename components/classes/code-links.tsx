import type { Translate } from "@/components/shell/translator";

/** From the class code to its poster and its settings. `base`: the class's own address. */
export const CodeLinks = ({ base, t }: { base: string; t: Translate }) => (
  <p className="interface code-links">
    <a href={`${base}/code`}>{t("code.to-poster")}</a> <a href={`${base}/settings#code`}>{t("class.code-settings")}</a>
  </p>
);
