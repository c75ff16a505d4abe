/**
 * The page and what lies outside it: files of the reader, and the address.
 *
 * The rule this file keeps: what comes in is text from anywhere, and is handed to whoever judges it.
 */
import { useEffect, useState } from "preact/hooks";
import type { DesignIssue, Side } from "#results";
import type { Desktop } from "./desktop.ts";
import type { StudioLine } from "./line.ts";
import { fromLink, isLink, toLink } from "./share.ts";
import type { StudioState } from "./state.ts";

/** Hands a text to the browser as a file to keep. */
function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

interface Refused {
  readonly title: string;
  readonly issues: readonly DesignIssue[];
}

/** Files out and in. */
export function useFiles(line: StudioLine, desktop: Desktop) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const { dispatch, voice, state } = desktop;
  // What was wrong with a file is of no use any more once something else is done.
  useEffect(() => setRefused(null), [state.question, state.view]);
  useEffect(
    () =>
      line.listen((message) => {
        if (message.kind === "saved") download(message.name, message.text);
        if (message.kind !== "opened") return;
        if (message.design === null) {
          setRefused({ title: voice.studio.openRefused, issues: message.issues });
          return;
        }
        setRefused(null);
        dispatch({ type: "design", side: message.side, design: message.design });
      }),
    [line, dispatch, voice],
  );
  const files = {
    save: (side: Side) => line.send({ kind: "save", side }),
    open: (side: Side, file: File) => {
      file.text().then(
        (text) => line.send({ kind: "file", side, text }),
        () => setRefused(null),
      );
    },
  };
  return { files, refused };
}

/** The question of the address, once and whenever it is changed; and the way to put it there. */
export function useLink(state: StudioState, dispatch: Desktop["dispatch"]) {
  const [note, setNote] = useState<"linkRefused" | "shareDone" | "shareInBar" | null>(null);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const text = location.hash.slice(1);
      if (!isLink(text)) return;
      const question = await fromLink(text);
      if (question === null) setNote("linkRefused");
      else {
        setNote(null);
        dispatch({ type: "load", question });
      }
    };
    const hear = (): void => {
      read().catch(() => setNote("linkRefused"));
    };
    hear();
    addEventListener("hashchange", hear);
    return () => removeEventListener("hashchange", hear);
  }, [dispatch]);
  const share = async (): Promise<void> => {
    const link = await toLink(state.question);
    history.replaceState(null, "", `#${link}`);
    try {
      await navigator.clipboard.writeText(location.href);
      setNote("shareDone");
    } catch {
      setNote("shareInBar");
    }
  };
  return { note, share };
}
