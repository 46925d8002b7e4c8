// Tells the form which time zone this device is in, so that "today" in the journal is the writer's own day.
for (const field of document.querySelectorAll("input[data-zone]")) {
  field.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}
