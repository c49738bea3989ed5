/** How somebody comes to say a thing. */
export const ways = ["seen", "counted", "alleged", "denied"] as const;
export type Way = (typeof ways)[number];
