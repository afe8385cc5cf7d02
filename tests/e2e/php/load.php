<?php
// Installs WordPress and loads the posts that standard input has, as tests/e2e/magazine.py wrote them.
// php load.php DOCUMENT_ROOT < magazine.json
define('WP_INSTALLING', true);
function wp_new_blog_notification() {}  // a mail to the owner; there is no mail here
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';

$magazine = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
wp_install($magazine['name'], 'publisher', 'desk@paper.example', true, '', wp_generate_password());
wp_delete_post(1, true);  // "Hello world!"; the sample page and its comment stay, as on many a site
update_option('timezone_string', $magazine['timezone']);
update_option('posts_per_page', 10);
update_option('posts_per_rss', $magazine['posts_per_rss']);
wp_set_current_user(1);
kses_remove_filters();  // the publisher may embed a video

$authors = [];
foreach ($magazine['authors'] as $name) {
    $login = sanitize_title($name);
    $authors[$name] = made(wp_insert_user([
        'user_login' => $login, 'user_pass' => wp_generate_password(), 'display_name' => $name, 'role' => 'author',
    ]));
}
$images = [];
foreach ($magazine['images'] as $name => $content) {
    $stored = wp_upload_bits($name, null, base64_decode($content));
    if ($stored['error']) {
        throw new RuntimeException($stored['error']);
    }
    $kind = ['post_title' => $name, 'post_mime_type' => 'image/png'];
    $images[$name] = made(wp_insert_attachment($kind, $stored['file'], 0, true));
    wp_update_attachment_metadata($images[$name], wp_generate_attachment_metadata($images[$name], $stored['file']));
}
foreach ($magazine['posts'] as $post) {
    $id = made(wp_insert_post(wp_slash([
        'post_type' => $post['type'],
        'post_status' => $post['status'],
        'post_password' => $post['password'],
        'post_title' => $post['headline'],
        'post_name' => $post['slug'],
        'post_content' => $post['content'],
        'post_excerpt' => $post['excerpt'],
        'post_author' => $authors[$post['author']],
        'post_date' => $post['date'],
        'post_category' => array_map('wp_create_category', $post['categories']),
        'tags_input' => $post['tags'],
    ]), true));
    if ($post['image']) {
        set_post_thumbnail($id, $images[$post['image']]);
    }
    foreach ($post['comments'] as $text) {
        made(wp_insert_comment(['comment_post_ID' => $id, 'comment_author' => 'A Reader', 'comment_content' => $text]));
    }
}

function made($answer) {
    if (is_wp_error($answer) || !$answer) {
        throw new RuntimeException(is_wp_error($answer) ? $answer->get_error_message() : 'WordPress gave no number');
    }
    return $answer;
}
