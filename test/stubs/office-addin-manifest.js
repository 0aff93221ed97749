/** The one thing office-addin-mock takes from the package it stands for: the names of the Office programs. */
exports.OfficeApp = { Excel: "excel", Outlook: "outlook", PowerPoint: "powerpoint", Word: "word" };
