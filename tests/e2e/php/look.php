<?php
// Sets the theme and the form of the posts' addresses; an empty form is WordPress's plain one, ?p=12.
// php look.php DOCUMENT_ROOT THEME ADDRESSES
require $argv[1] . '/wp-load.php';
if (!wp_get_theme($argv[2])->exists()) {
    throw new RuntimeException("there is no theme $argv[2]");
}
switch_theme($argv[2]);
$wp_rewrite->set_permalink_structure($argv[3]);
flush_rewrite_rules(false);
