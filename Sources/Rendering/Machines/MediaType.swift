/// Media types of the files offices publish (IANA), by their extension.
enum MediaType {
    /// - Parameter format: the extension in capitals.
    static func of(_ format: String) -> String {
        switch format {
        case "PDF": "application/pdf"
        case "DOC": "application/msword"
        case "DOCX": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case "XLS": "application/vnd.ms-excel"
        case "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case "PPT": "application/vnd.ms-powerpoint"
        case "PPTX": "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case "ODT": "application/vnd.oasis.opendocument.text"
        case "ODS": "application/vnd.oasis.opendocument.spreadsheet"
        case "ODP": "application/vnd.oasis.opendocument.presentation"
        case "RTF": "application/rtf"
        case "TXT": "text/plain"
        case "CSV": "text/csv"
        case "ICS": "text/calendar"
        case "HTML", "HTM": "text/html"
        case "JSON": "application/json"
        case "XML": "application/xml"
        case "ZIP": "application/zip"
        case "PNG": "image/png"
        case "JPG", "JPEG": "image/jpeg"
        case "SVG": "image/svg+xml"
        case "MP3": "audio/mpeg"
        case "MP4": "video/mp4"
        default: "application/octet-stream"
        }
    }
}
