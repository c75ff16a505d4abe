/**
 * The data of a path in as few letters as draw the same.
 *
 * The rule this file keeps: every point stays where it was to a tenth; steps are taken between
 * rounded points, so that no error adds up along a line.
 */
const onlyStraight = /^[MLZ\d.,\s-]+$/;
const point = /([ML])(-?[\d.]+)[,\s]+(-?[\d.]+)/g;

const inTenths = (text: string): number => Math.round(Number(text) * 10);

/** A number without the nought before its point. */
const short = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, "$1.");

/** Two numbers with nothing between them where the sign parts them. */
const pair = (x: string, y: string): string => (y.startsWith("-") ? `${x}${y}` : `${x},${y}`);

/** Straight lines as steps from point to point; a path with any curve stays as it is. */
export function shortPath(data: string): string {
  if (!onlyStraight.test(data)) return data;
  let [atX, atY] = [0, 0];
  return data.replace(point, (_, command: string, x: string, y: string) => {
    const [toX, toY] = [inTenths(x), inTenths(y)];
    const [stepX, stepY] = command === "M" ? [toX, toY] : [toX - atX, toY - atY];
    [atX, atY] = [toX, toY];
    return `${command === "M" ? "M" : "l"}${pair(short(stepX), short(stepY))}`;
  });
}
