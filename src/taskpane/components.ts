// The few Fluent components the pane uses. Text fields and lists are native elements in the light DOM instead: a label, a
// hint, an error or an active option on the other side of a shadow root cannot be tied to them for a screen reader.
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/message-bar.js";
