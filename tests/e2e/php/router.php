<?php
// What .htaccess says to Apache: a file that is there is served as it is, all else is WordPress's.
$path = $_SERVER['DOCUMENT_ROOT'] . urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if (is_file($path) || is_file(rtrim($path, '/') . '/index.php') && rtrim($path, '/') !== $_SERVER['DOCUMENT_ROOT']) {
    return false;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
