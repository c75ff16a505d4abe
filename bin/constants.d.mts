/** Types of `constants.mjs`, for what is written in TypeScript. */
export function withConstants(code: string): string;
