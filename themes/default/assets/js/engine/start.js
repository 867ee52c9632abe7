// Hands the engine to the page that loaded it.

import { openSearch } from "./engine.js";

window.casebookEngine = openSearch;
