import type { TimeFactor } from "@/domain/assignment/schedule";
import type { Locale } from "@/domain/locale";

/** How somebody got into the class: by a slip of the teacher's, by the code as a guest, by the code with an account. */
export type SignIn = "slip" | "code" | "account";

export type Person = {
  name: string;
  locale: Locale;
  signIn: SignIn;
  /** Chance of a right answer to a question of middling difficulty, 0..1. */
  ability: number;
  /** Of an account; the seed's run is added, so that a second school finds it free. */
  username?: string;
  timeFactor?: TimeFactor;
  /** Is taken out of the class in the course of the story, or turns out to be somebody's second entry. */
  leaves?: true;
};

const person = (name: string, signIn: SignIn, ability: number, more: Partial<Person> = {}): Person => ({ name, locale: "en", signIn, ability, ...more });
const arabic = (name: string, signIn: SignIn, ability: number, more: Partial<Person> = {}) => person(name, signIn, ability, { locale: "ar", ...more });

export const berliners: readonly Person[] = [
  person("Amina Haddad", "slip", 0.8),
  person("Ben Krüger", "slip", 0.55),
  person("Chidi Okafor", "slip", 0.7),
  person("Dalia Mansour", "account", 0.85, { username: "dalia-mansour" }),
  person("Elif Yıldız", "slip", 0.6),
  person("Farid Rahimi", "slip", 0.4, { timeFactor: "1.5" }),
  person("Greta Lindqvist", "account", 0.9, { username: "greta-lindqvist" }),
  person("Hana Nováková", "slip", 0.65),
  person("Jonas Weber", "slip", 0.5),
  person("Kofi Mensah", "slip", 0.45),
  person("Lina Petrović", "code", 0.75),
  person("Marek Zieliński", "slip", 0.3),
  arabic("نور العلي", "slip", 0.7),
  person("Oskar Brandt", "slip", 0.4, { timeFactor: "1.25" }),
  person("Priya Nair", "account", 0.95, { username: "priya-nair" }),
  person("Rosa Delgado", "slip", 0.6),
  person("Sami Aydın", "code", 0.25),
  person("Nguyễn Thị Mai", "slip", 0.8),
  person("Jonas W.", "code", 0.5, { leaves: true }),
  person("Viktor Lang", "slip", 0.35, { leaves: true }),
];

export const damascenes: readonly Person[] = [
  arabic("سلمى الحسن", "slip", 0.85),
  arabic("كريم درويش", "slip", 0.45),
  arabic("ليلى حمدان", "account", 0.9, { username: "layla-hamdan" }),
  arabic("يوسف الخطيب", "slip", 0.6),
  arabic("مريم عيسى", "slip", 0.75),
  arabic("عمر شاهين", "code", 0.35),
  arabic("رنا قاسم", "slip", 0.65),
  arabic("سامر نصر", "slip", 0.5),
  arabic("هدى العبد الله", "slip", 0.7),
  arabic("آية منصور", "account", 0.8, { username: "aya-mansour" }),
  arabic("زين مراد", "slip", 0.3),
  person("Yara Khoury", "slip", 0.55),
];

export const coTeacher = { name: "Katrin Vogel", username: "katrin-vogel" };
