/**
 * A question as a short text for behind the # of an address, and back.
 *
 * The rule this file keeps: what comes back is text from anywhere. Its shape is looked at here, its
 * values by the model; what is not good gives nothing.
 */
import type { Plain, StudioDesign, StudioQuestion } from "#results";

const mark = "s1.";
/** No question is longer; a link that unfolds to more is no link of ours. */
const mostBytes = 200_000;

/** True for text that says of itself that it is a question; other places in a page have names too. */
export function isLink(text: string): boolean {
  return text.startsWith(mark);
}

async function through(bytes: Uint8Array, stream: GenericTransformStream): Promise<Uint8Array> {
  const source = new Blob([bytes as BlobPart]).stream();
  const reader = source.pipeThrough(stream as ReadableWritablePair).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value as Uint8Array);
    length += (value as Uint8Array).length;
    if (length > mostBytes) throw new RangeError("Too long for a question.");
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toText(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromText(text: string): Uint8Array {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** The question as text for an address: deflated, in letters that an address may hold. */
export async function toLink(question: StudioQuestion): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(question));
  return `${mark}${toText(await through(bytes, new CompressionStream("deflate-raw")))}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): value is Plain {
  return (
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value))
  );
}

function designOf(value: unknown): StudioDesign | null {
  if (!isObject(value)) return null;
  const { scenario, name, change } = value;
  if (typeof scenario !== "string" || typeof name !== "string" || !isObject(change)) return null;
  const entries = Object.entries(change);
  if (!entries.every((entry): entry is [string, Plain] => isPlain(entry[1]))) return null;
  return { scenario, name: name.slice(0, 80), change: Object.fromEntries(entries) };
}

/** The question in a text from an address; null when there is none in it that is good. */
export async function fromLink(text: string): Promise<StudioQuestion | null> {
  if (!isLink(text)) return null;
  try {
    const bytes = fromText(text.slice(mark.length));
    const plain = await through(bytes, new DecompressionStream("deflate-raw"));
    const value: unknown = JSON.parse(new TextDecoder().decode(plain));
    if (!isObject(value)) return null;
    const [a, b] = [designOf(value["a"]), designOf(value["b"])];
    return a === null || b === null ? null : { a, b };
  } catch {
    return null;
  }
}
