const mark = "left";

/** Whoever left this window quickly does not come back by the Back button. The window remembers that, and nothing of what was read. */
export function leave(): void {
  try {
    sessionStorage.setItem(mark, "1");
  } catch {
    // A browser that keeps nothing at all: then the page is only left.
  }
}

export function hasLeft(): boolean {
  try {
    return sessionStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
}

export function comeBack(): void {
  try {
    sessionStorage.removeItem(mark);
  } catch {
    // Nothing was kept.
  }
}
