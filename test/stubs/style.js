// A style sheet, as a test without a page sees it.
module.exports = {};
