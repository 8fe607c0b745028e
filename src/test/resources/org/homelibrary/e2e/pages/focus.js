// What is wrong with the place of the focus, or nothing. Its outline may be drawn by what lies around or beside it.
() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return "the focus is lost";
  const isSeen = (element) => {
    for (let each = element; each; each = each.parentElement) if (getComputedStyle(each).opacity === "0") return false;
    return true;
  };
  const places = [focused, focused.nextElementSibling, focused.parentElement, focused.parentElement?.parentElement]
    .filter((each) => each && isSeen(each));
  const isOutlined = (style) => !/none|hidden/.test(style.outlineStyle) && parseFloat(style.outlineWidth) >= 2;
  const isMarked = places.some((each) => ["", "::before", "::after"].some((part) => isOutlined(getComputedStyle(each, part || null))));
  if (focused.tabIndex >= 0 && !isMarked) return "the focus does not show";
  const box = focused.getBoundingClientRect();
  if (box.bottom < 0 || box.top > innerHeight) return "the focus is out of sight";
  const hit = document.elementFromPoint(box.left + box.width / 2, Math.min(innerHeight, Math.max(0, box.top + box.height / 2)));
  const dock = hit?.closest(".dock");
  return dock && !dock.contains(focused) ? "the focus is under the bar" : "";
}
