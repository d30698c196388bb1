"""From a `Report` and a theme to the files of the site."""
