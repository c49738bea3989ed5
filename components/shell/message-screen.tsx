import type { ReactNode } from "react";

/** A page that only says something: what happened, what is safe, what to do. */
export function MessageScreen({
  title,
  text,
  links,
  children,
}: {
  title: string;
  text: string;
  links: { href: string; text: string }[];
  children?: ReactNode;
}) {
  return (
    <div className="page page-narrow">
      <h1>{title}</h1>
      <p className="lead home-lead">{text}</p>
      {children}
      <p className="button-row">
        {links.map((link) => (
          <a key={link.href} className="button" href={link.href}>
            {link.text}
          </a>
        ))}
      </p>
    </div>
  );
}
